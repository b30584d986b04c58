"""Rules for pages of the press that were dumped as text: what is said of the article, and what is chrome.

General rules for French and English pages. When a rule is not sure it says nothing: a missing date is
filled in by the analyst, a wrong one is believed.
"""
