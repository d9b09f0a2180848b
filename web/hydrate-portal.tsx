import "./kit/tokens.css";
import "./kit/shapes.css";
import "./archives/archive.css";
import "./disclosure/portal.css";
import type { PortalPage } from "@xinheng/domain/disclosure/portal-view.ts";
import { hydrateRoot } from "react-dom/client";
import { isFurther, PortalPageBody } from "./disclosure/portal-page.tsx";
import type { Locale } from "./kit/locale.tsx";
import type { VisitorKey } from "./words/visitor-zh.ts";

/** Takes over the page that the server wrote, in the language it wrote it in. */
export async function hydratePortal(locale: Locale, words: Readonly<Record<VisitorKey, string>>): Promise<void> {
  const root = document.getElementById("root");
  const data = document.getElementById("page");
  if (root === null || data === null) return;
  // The server wrote it and checked it against the same schema.
  const page = JSON.parse(data.textContent) as PortalPage;
  const further = isFurther(page) ? (await import("./disclosure/further-pages.tsx")).furtherPage : () => null;
  hydrateRoot(root, <PortalPageBody page={page} locale={locale} words={words} further={further} />);
}
