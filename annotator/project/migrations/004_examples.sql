-- The statements that show what a concept means. One that is about another concept by now is passed over.
CREATE TABLE concept_example (
  concept_id INTEGER NOT NULL REFERENCES concept(id), statement_id INTEGER NOT NULL REFERENCES statement(id),
  PRIMARY KEY (concept_id, statement_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX concept_example_statement ON concept_example(statement_id);
