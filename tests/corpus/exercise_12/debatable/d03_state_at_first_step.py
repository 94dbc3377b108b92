# debatable: Adam: state is made at construction on the device of that moment: a later move of the model is not followed
# base: right/r01_plain.py
class Adam(Adam):
    pass
