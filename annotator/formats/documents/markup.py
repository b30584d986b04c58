"""The XML of documents to trees: entities stay what they are, and nothing outside of the bytes is opened."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from annotator.model.errors import BrokenFile, sentence

Element = etree._Element  # pyright: ignore[reportPrivateUsage]


def parsed(name: str, data: bytes) -> Element:
    """The tree of an XML file; `name` is that of the document. Raises `BrokenFile` where it is none."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise BrokenFile(name, sentence("its markup cannot be read")) from error


def local(node: Element) -> str:
    """The name of an element without its namespace; empty for entities."""
    tag = node.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""  # pyright: ignore[reportUnnecessaryIsInstance]


def value(node: Element, name: str) -> str | None:
    """The attribute of that name, in whatever namespace."""
    for key, said in node.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(said)
    return None


def child(node: Element | None, *path: str) -> Element | None:
    """The first element below, along a path of names."""
    for name in path:
        node = next((each for each in children(node) if local(each) == name), None) if node is not None else None
    return node


def children(node: Element | None) -> Iterator[Element]:
    """The elements right below."""
    return iter(()) if node is None else node.iterchildren(etree.Element)


def texts(root: Element) -> dict[str, str]:
    """The texts of the elements right below, by their names without namespace; the first of each name."""
    found: dict[str, str] = {}
    for each in children(root):
        found.setdefault(local(each), " ".join("".join(str(part) for part in each.itertext()).split()))
    return found
