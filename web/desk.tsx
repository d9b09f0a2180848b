import "./kit/tokens.css";
import "./kit/shapes.css";
import "./archives/archive.css";
import "./archives/import.css";
import "./archives/held.css";
import "./archives/extracts/documents.css";
import "./subjects/subjects.css";
import "./governance/governance.css";
import "./norms/norms.css";
import "./desk/desk.css";
import { createRoot } from "react-dom/client";
import { DeskApp } from "./desk/desk-app.tsx";

const root = document.getElementById("root");
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
if (root !== null) createRoot(root).render(<DeskApp nonce={nonce} />);
