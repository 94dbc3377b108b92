"""Your pictures lie on their side: exchanging axes 1 and 3 also exchanges height and width. Moving the channels
to the front needs permute (or movedim), which leaves height before width."""


def hwc_to_chw(images):
    return images.transpose(1, 3)
