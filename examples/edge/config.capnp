using Workerd = import "/workerd/workerd.capnp";

# dist/worker.mjs is worker.mjs with the package bundled into it, beside the module.
const config :Workerd.Config = (
  services = [(name = "main", worker = .python)],
  sockets = [(name = "http", address = "127.0.0.1:8080", http = (), service = "main")],
);

const python :Workerd.Worker = (
  modules = [
    (name = "worker.mjs", esModule = embed "dist/worker.mjs"),
    (name = "boabox/boabox.wasm", wasm = embed "dist/boabox.wasm"),
  ],
  compatibilityDate = "2026-01-01",
);
