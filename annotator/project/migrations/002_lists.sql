-- The article list's first order, uid included: ties stand the same in every copy, and nothing is sorted.
DROP INDEX article_published;
CREATE INDEX article_published ON article(published_sort, uid);
