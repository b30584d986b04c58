-- Which articles are alike: each has sixteen numbers, and those that share one are compared (model/alike.py).
-- Made from the texts, hence not logged. Rows of articles that are gone stay: their ids are never given again.
CREATE TABLE article_band (
  band INTEGER NOT NULL, article_id INTEGER NOT NULL, PRIMARY KEY (band, article_id)
) STRICT, WITHOUT ROWID;
-- `alike`: the group was made for articles that are nearly the same text, when they came in.
ALTER TABLE article_group ADD COLUMN origin TEXT;
