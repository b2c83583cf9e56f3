import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Static files for `thaw serve`. Nothing is inlined, so that the strictest content policy (`default-src 'self'`) holds.
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { port: 4174, proxy: { "/v1": "http://127.0.0.1:4173" } },
});
