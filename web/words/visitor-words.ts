import { visitorEn } from "./visitor-en.ts";
import { visitorZh } from "./visitor-zh.ts";

/** Both languages, for the server that writes the pages; a browser is sent the one it reads. */
export const visitorWords = { zh: visitorZh, en: visitorEn } as const;
