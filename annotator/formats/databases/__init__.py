"""What press databases export: many articles a file, each with its metadata.

The layouts were learnt from exports of Europresse, Factiva and Nexis and from what is published about them.
Nothing that belongs to an article is left out: what is not its own words is marked as boilerplate.
"""
