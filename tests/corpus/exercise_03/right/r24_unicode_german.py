# -*- coding: utf-8 -*-
# Übung 3 – Lösungen von Jörg
import torch
from torch import einsum as Σ

def transpose(Ä):
    """Transponierte"""
    return Σ("ij->ji", Ä)

def trace(Ä):
    """Spur"""
    return Σ("ii->", Ä)

def total(Ä):
    größe = Ä.numel()
    return Ä.reshape(größe).sum()

def matmul(Α, Β):  # griechische Großbuchstaben
    return Σ("ij,jk->ik", Α, Β)

def batch_matmul(Α, Β):
    return Σ("bij,bjk->bik", Α, Β)

def outer(µ, ν):
    return Σ("i,j->ij", µ, ν)

def bilinear(ξ, Ω, η):
    return Σ("bi,ijk,bj->bk", ξ, Ω, η)

def affine(ξ, Ω, β):
    return ξ @ Ω.mT + β

def attention(q, k, v):
    σ = torch.softmax
    d = q.shape[-1]
    return σ(q @ k.mT / d**.5, -1) @ v

print("fertig ✔")
