-- A statement that has no sure place in a newer text of its article waits for one. Its start, end and quote then
-- hold in the earlier text (text_version) that `earlier_text` names by its sha256; NULL: they hold in the present one.
ALTER TABLE statement ADD COLUMN earlier_text TEXT;
CREATE INDEX statement_waiting ON statement(article_id) WHERE earlier_text IS NOT NULL;
DROP VIEW v_statement;
CREATE VIEW v_statement AS
SELECT s.uid AS statement_id, a.uid AS article_id, a.title AS article_title, a.outlet, a.author, a.published, a.url,
  a.language, CASE WHEN s.earlier_text IS NULL THEN s.start END AS start,
  CASE WHEN s.earlier_text IS NULL THEN s."end" END AS "end",
  k.name AS kind, s.quote, p.name AS speaker, p.kind AS speaker_kind,
  o.name AS organization, c.name AS concept, t.name AS stance, t.score AS stance_score,
  (SELECT group_concat(name, '; ') FROM (SELECT g.name FROM statement_tag st JOIN tag g ON g.id = st.tag_id
    WHERE st.statement_id = s.id ORDER BY g.name)) AS tags,
  s.note, d.name AS coder, s.created, s.modified, s.origin
FROM statement s
JOIN article a ON a.id = s.article_id
LEFT JOIN kind k ON k.id = s.kind_id
LEFT JOIN speaker p ON p.id = s.speaker_id
LEFT JOIN speaker o ON o.id = s.organization_id
LEFT JOIN concept c ON c.id = s.concept_id
LEFT JOIN stance t ON t.id = s.stance_id
LEFT JOIN coder d ON d.id = s.coder_id;
