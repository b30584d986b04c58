"""The project's own fields as columns."""

from annotator.model.span import Span
from annotator.model.statement import Choice, CodingDraft
from annotator.operations import annotate, fields
from annotator.project.field_columns import StatementFields
from annotator.project.project import Project
from tests.project.conftest import add_article


def test_statements_have_their_cells_in_whatever_order_they_are_asked_for(project: Project) -> None:
    topic = fields.define_field(project, "topic")
    article = add_article(project, "abc")
    for place in range(3):
        draft = CodingDraft(fields={topic: (Choice(f"topic {place}"),)})
        annotate.add_statement(project, article, Span(place, place + 1), draft)
    columns = StatementFields(project._read, project.codebook(), ())
    for ids in ((1, 2, 3), (1, 3, 2), (3, 1, 2), (3, 10_000, 1)):
        expected = tuple(f"topic {one - 1}" if one < 9 else None for one in ids)
        assert list(columns.blocks(ids, (1, 1, 1), (None, None, None), ((0, 1, 2), (1, 2, 3)))) == [expected]
