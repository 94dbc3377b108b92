# wrong: init_xavier_: convolutions and embeddings are changed as well
# base: right/r01_plain.py
def init_xavier_(module):
    for p in module.parameters():
        if p.dim() > 1:
            nn.init.xavier_uniform_(p)
        else:
            nn.init.zeros_(p)
    return module
