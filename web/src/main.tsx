import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./design/tokens.css";
import "./design/base.css";
import "./design/parts.css";
import "./frame/frame.css";
import { Frame } from "./frame/frame.tsx";
import { listenForKeys } from "./frame/keyboard.ts";
import { returnToPlaces } from "./frame/place.ts";
import { startTheme } from "./frame/theme.ts";

startTheme();
listenForKeys(document);
returnToPlaces();

const root = document.querySelector("#root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Frame />
    </StrictMode>,
  );
}
