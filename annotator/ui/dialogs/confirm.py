"""Asks before something that is felt: what, with what consequence, and a verb to press."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from annotator.ui.dialogs.base import Dialog


class ConfirmDialog(Dialog):
    """A question, its consequence, and two buttons; a `careful` one has "Cancel" under the Enter key."""

    def __init__(
        self,
        question: str,
        consequence: str,
        yes: str,
        parent: QWidget | None = None,
        *,
        careful: bool = False,
        examples: Sequence[str] = (),
    ) -> None:
        super().__init__(question, parent, width=400)
        self.setObjectName("confirm_dialog")
        self.say(consequence)
        for example in examples:
            self.say(example, "muted")
        accept = self.add_buttons(yes, self.tr("Cancel"))
        accept.setObjectName("confirm_yes")
        others = [button for button in self.button_box.buttons() if button is not accept]
        for button in others:
            button.setObjectName("confirm_no")
            if careful and isinstance(button, QPushButton):
                accept.setAutoDefault(False)
                button.setAutoDefault(True)
                button.setDefault(True)
                button.setFocus()
        if not careful:
            accept.setFocus()


def confirm(
    parent: QWidget | None,
    question: str,
    consequence: str,
    yes: str,
    *,
    careful: bool = False,
    examples: Sequence[str] = (),
) -> bool:
    """Ask and wait; gives whether the user pressed `yes`, a verb such as "Delete".

    `examples` are some of the things that it concerns.
    """
    dialog = ConfirmDialog(question, consequence, yes, parent, careful=careful, examples=examples)
    try:
        return dialog.exec() == QDialog.DialogCode.Accepted
    finally:
        dialog.deleteLater()
