import { hydratePortal } from "./hydrate-portal.tsx";
import { visitorEn } from "./words/visitor-en.ts";

void hydratePortal("en", visitorEn);
