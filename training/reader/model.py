"""The reader: one encoder, several heads. Plain matrix products only, so that it exports to ONNX as it stands."""
import math
import os

import torch
from torch import nn
import torch.nn.functional as F

from labels import AUXILIARIES, DEPRELS, EDGE_ROLES, MENTION_TAGS, MODE_LABELS, NAME_TAGS, PAIR_TYPES, SECTORS, TRIGGER_TAGS, UPOS
from pretrained import pretrained_weights

HIDDEN, HEADS, LAYERS, INNER = 384, 12, 7, 1536


class Dropout(nn.Module):
    """Hides the same features in every position of a sample (Gal and Ghahramani 2016): an eighth faster on a CPU than one draw for each position."""

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training:
            return x
        shape = (x.shape[0], *[1] * (x.dim() - 2), x.shape[-1])
        return x * (torch.rand(shape, device=x.device) >= self.share).to(x.dtype).div_(1 - self.share)


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value = nn.Linear(HIDDEN, HIDDEN), nn.Linear(HIDDEN, HIDDEN), nn.Linear(HIDDEN, HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1, self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12), nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up, self.down = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)

    def forward(self, x, mask, drop):
        b, t, _ = x.shape

        def split(y):
            return y.view(b, t, HEADS, HIDDEN // HEADS).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(HIDDEN // HEADS) + mask, dim=-1)
        mixed = (weights @ v).transpose(1, 2).reshape(b, t, HIDDEN)
        x = self.norm1(x + drop(self.out(mixed)))
        return self.norm2(x + drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """The first layers of a MiniLM-L12-H384 with learnt embeddings of letter case and of marked spans added to those of words and positions."""

    def __init__(self, vocab=30522):
        super().__init__()
        self.words = nn.Embedding(vocab, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.types = nn.Parameter(torch.zeros(HIDDEN))
        self.cases = nn.Embedding(5, HIDDEN)
        self.marks = nn.Embedding(3, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop = Dropout(0.1)
        nn.init.zeros_(self.cases.weight)
        nn.init.normal_(self.marks.weight, std=0.02)
        with torch.no_grad():
            self.marks.weight[0].zero_()

    def forward(self, ids, cases, marks, mask):
        positions = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(positions) + self.types + self.cases(cases) + self.marks(marks)
        x = self.drop(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias, self.drop)
        return x

    def load_pretrained(self):
        own = {**self.state_dict(), **{name: torch.from_numpy(array).float() for name, array in pretrained_weights(LAYERS).items()}}
        self.load_state_dict(own)


class Biaffine(nn.Module):
    """Scores of each label for each pair of words (head side, dependent side)."""

    def __init__(self, size, labels):
        super().__init__()
        self.left, self.right = nn.Linear(HIDDEN, size), nn.Linear(HIDDEN, size)
        self.core = nn.Parameter(torch.randn(labels, size, size) * 0.02)
        self.left_bias, self.right_bias = nn.Linear(size, labels), nn.Linear(size, labels)

    def forward(self, left, right):
        """(b, m, HIDDEN) and (b, n, HIDDEN) to (b, labels, m, n)."""
        l, r = F.gelu(self.left(left)), F.gelu(self.right(right))
        scores = torch.matmul(torch.matmul(l[:, None], self.core), r[:, None].transpose(-1, -2))
        return scores + self.left_bias(l).transpose(1, 2)[:, :, :, None] + self.right_bias(r).transpose(1, 2)[:, :, None, :]


TOWER = 2  # layers over words that only tags and tree have: they cost nothing where no tree is asked for


class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = Encoder()
        self.drop = Dropout(0.15)
        self.tower = nn.ModuleList(Layer() for _ in range(TOWER))
        self.upos = nn.Linear(HIDDEN, len(UPOS))
        self.arcs = Biaffine(256, 1)
        self.rel_head, self.rel_dep = nn.Linear(HIDDEN, 64), nn.Linear(HIDDEN, 64)
        self.rel_core = nn.Parameter(torch.randn(64, len(DEPRELS) * 64) * 0.02)
        self.rel_bias = nn.Linear(128, len(DEPRELS))
        self.names = nn.Linear(HIDDEN, len(NAME_TAGS))
        self.mentions = nn.Linear(HIDDEN, len(MENTION_TAGS))
        self.trigger_in, self.trigger = nn.Linear(HIDDEN, 256), nn.Linear(256, len(TRIGGER_TAGS))
        self.mode = nn.Linear(256, len(MODE_LABELS))
        self.auxiliary = nn.Linear(256, len(AUXILIARIES))
        self.edges = Biaffine(96, len(EDGE_ROLES))
        self.sectors = nn.Linear(HIDDEN, len(SECTORS))
        self.factuality = nn.Linear(HIDDEN, 1)
        self.pair_in, self.pair = nn.Linear(3 * HIDDEN, 384), nn.Linear(384, len(PAIR_TYPES))

    def encode(self, ids, cases, marks, mask):
        return self.encoder(ids, cases, marks, mask)

    @staticmethod
    def at_words(hidden, first):
        """Hidden state of each word's first piece: (b, t, h) and (b, w) to (b, w, h)."""
        return torch.gather(hidden, 1, first[:, :, None].expand(-1, -1, hidden.shape[2]))

    def read(self, words):
        """Scores of the event heads for each word (b, w, h)."""
        t = F.gelu(self.trigger_in(self.drop(words)))
        return {"names": self.names(words), "mentions": self.mentions(words), "trigger": self.trigger(self.drop(t)),
                "mode": self.mode(t), "auxiliary": self.auxiliary(t), "edges": self.edges(words, words)}

    def parse(self, words, root, mask):
        """upos (b, w, u); arcs (b, w, w + 1): score of each head (0 is the root) for each word; states (b, w + 1, h) that `relations` reads. `mask` (b, w) is 1 at words."""
        x = torch.cat([root[:, None], words], 1)
        bias = (1.0 - torch.cat([torch.ones_like(mask[:, :1]), mask], 1)[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.tower:
            x = layer(x, bias, self.drop)
        return self.upos(x[:, 1:]), self.arcs(x, x[:, 1:])[:, 0].transpose(1, 2), x

    def relations(self, states, heads):
        """Label scores (b, w, r) of each word's edge to the given head (0 is the root)."""
        words = states[:, 1:]
        chosen = torch.gather(states, 1, heads[:, :, None].expand(-1, -1, states.shape[2]))
        h, d = F.gelu(self.rel_head(chosen)), F.gelu(self.rel_dep(words))
        b, w, _ = h.shape
        left = torch.matmul(h, self.rel_core).view(b, w, len(DEPRELS), 64)
        return torch.matmul(left, d[:, :, :, None])[..., 0] + self.rel_bias(torch.cat([h, d], -1))

    def relate(self, hidden, actor, recipient):
        """Type scores of a marked pair; actor and recipient are 0/1 masks over pieces (b, t)."""
        def mean(mask):
            m = mask[:, :, None].to(hidden.dtype)
            return (hidden * m).sum(1) / m.sum(1).clamp(min=1)
        x = torch.cat([hidden[:, 0], mean(actor), mean(recipient)], -1)
        return self.pair(self.drop(F.gelu(self.pair_in(self.drop(x)))))


def save(model, path, **about):
    torch.save({"model": model.state_dict(), "about": about}, path + ".part")
    os.replace(path + ".part", path)


def load(path):
    model = Reader()
    state = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(state["model"])
    return model, state["about"]
