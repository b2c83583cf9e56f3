"""Checkpoint to models/: python export.py CHECKPOINT --out ../../models/reader

Three graphs: `reader.onnx` (encoder and event heads), `syntax.onnx` (tags and tree from its states), `pairs.onnx` (type of a marked pair).
Weights of matrix products and of the word table are int8; activations are scaled for each sentence on its own, because the reader gives it one sentence a run.
"""
import argparse
import hashlib
import json
import os
import shutil

import onnx
import torch
from torch import nn

import labels as L
from model import Reader, load
from pretrained import pretrained_folder


class Events(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, cases, marks, first):
        hidden = self.model.encode(ids, cases, marks, torch.ones_like(ids))
        words = self.model.at_words(hidden, first)
        s = self.model.read(words)
        return hidden, words, s["names"], s["mentions"], s["trigger"], s["mode"], s["auxiliary"], s["edges"]


class Syntax(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, words, root):
        upos, arcs, states = self.model.parse(words, root, torch.ones_like(words[..., 0]))
        return upos, arcs, self.model.relations(states, arcs.argmax(-1))


class Pairs(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, hidden, actor, recipient):
        return self.model.relate(hidden, actor, recipient)


def export(module, inputs, names, outputs, axes, path):
    torch.onnx.export(module, inputs, path, input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False)


def quantize(path, out, exclude=()):
    from onnxruntime.quantization import QuantType, quantize_dynamic
    quantize_dynamic(path, out, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gather", "Gemm", "Attention"],
                     nodes_to_exclude=list(exclude), extra_options={"MatMulConstBOnly": True, "DefaultTensorType": onnx.TensorProto.FLOAT})


# The heads stay in float32: they are small, and int8 costs names two points. The biaffine core is one matrix a label, which the int8 kernel refuses.
HEADS = [f"/{head}/MatMul" for head in ("names", "mentions", "trigger_in", "trigger", "mode", "auxiliary", "edges", "edges/left", "edges/right", "edges/left_bias", "edges/right_bias")]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint")
    parser.add_argument("--out", default="../../models/reader")
    args = parser.parse_args()
    model = Reader() if args.checkpoint == "random" else load(args.checkpoint)[0]
    model.eval()
    os.makedirs(args.out, exist_ok=True)
    work = os.path.join(args.out, "work")
    os.makedirs(work, exist_ok=True)
    ids = torch.randint(5, 3000, (1, 14))
    first = torch.arange(1, 13)[None]
    with torch.no_grad():
        hidden = model.encode(ids, ids % 5, ids * 0, torch.ones_like(ids))
    words = model.at_words(hidden, first)
    t, w = {1: "pieces"}, {1: "words"}
    export(Events(model), (ids, ids % 5, ids * 0, first), ["ids", "cases", "marks", "first"],
           ["hidden", "states", "names", "mentions", "trigger", "mode", "auxiliary", "edges"],
           {"ids": t, "cases": t, "marks": t, "first": w, "hidden": t, "states": w, "names": w, "mentions": w, "trigger": w, "mode": w,
            "auxiliary": w, "edges": {2: "words", 3: "words"}}, f"{work}/reader.onnx")
    export(Syntax(model), (words, hidden[:, 0]), ["states", "root"], ["upos", "arcs", "relations"],
           {"states": w, "upos": w, "arcs": {1: "words", 2: "heads"}, "relations": w}, f"{work}/syntax.onnx")
    export(Pairs(model), (hidden, torch.ones(1, 14), torch.ones(1, 14)), ["hidden", "actor", "recipient"], ["pair"],
           {"hidden": t, "actor": t, "recipient": t}, f"{work}/pairs.onnx")
    fused = f"{work}/reader-fused.onnx"
    fuse(f"{work}/reader.onnx", fused)
    quantize(fused, f"{args.out}/reader.onnx", exclude=HEADS)
    quantize(f"{work}/syntax.onnx", f"{args.out}/syntax.onnx", exclude=["/arcs/MatMul"])
    quantize(f"{work}/pairs.onnx", f"{args.out}/pairs.onnx")
    shutil.copy(os.path.join(pretrained_folder(), "vocab.txt"), f"{args.out}/vocab.txt")
    json.dump({"event_types": L.EVENT_TYPES, "trigger_tags": L.TRIGGER_TAGS, "mode_labels": L.MODE_LABELS, "auxiliaries": L.AUXILIARIES,
               "name_tags": L.NAME_TAGS, "mention_tags": L.MENTION_TAGS, "edge_roles": L.EDGE_ROLES, "upos": L.UPOS, "deprels": L.DEPRELS,
               "pair_types": L.PAIR_TYPES}, open(f"{args.out}/labels.json", "w"), indent=1)
    shutil.rmtree(work)
    files = sorted(f for f in os.listdir(args.out) if f not in ("manifest.json",) and not f.endswith(".md"))
    sums = {f: {"sha256": hashlib.sha256(open(f"{args.out}/{f}", "rb").read()).hexdigest(), "bytes": os.path.getsize(f"{args.out}/{f}")} for f in files}
    json.dump({"name": "thaw-reader-5", "files": sums}, open(f"{args.out}/manifest.json", "w"), indent=1)
    print(json.dumps(sums, indent=1))


def fuse(path, out):
    """Fused attention, layer norm and GELU run faster and quantize better than their parts."""
    from onnxruntime.transformers import optimizer
    from onnxruntime.transformers.fusion_options import FusionOptions
    options = FusionOptions("bert")
    options.enable_embed_layer_norm = False
    optimizer.optimize_model(path, model_type="bert", num_heads=12, hidden_size=384, optimization_options=options).save_model_to_file(out)


if __name__ == "__main__":
    main()
