"""Your channels stand in front of the batch. The batch stays the first axis, and the channels come second."""


def hwc_to_chw(images):
    return images.movedim(-1, 0)
