import { hydratePortal } from "./hydrate-portal.tsx";
import { visitorZh } from "./words/visitor-zh.ts";

void hydratePortal("zh", visitorZh);
