"""Your output is cut off from the graph by detach(), so that no gradient reaches the parameters and nothing
can be trained. Return the output of the last Linear itself.
"""


class MLP(MLP):
    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x).detach()
