"""The panel of the codebook: stances, speakers, concepts, kinds and tags, with how often they are used."""
