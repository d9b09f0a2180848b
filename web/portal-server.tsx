import type { PortalPage } from "@xinheng/domain/disclosure/portal-view.ts";
import { renderToString } from "react-dom/server";
import { furtherPage } from "./disclosure/further-pages.tsx";
import { type PortalHead, portalHead as headOf } from "./disclosure/portal-head.ts";
import { PortalPageBody } from "./disclosure/portal-page.tsx";
import { visitorWords } from "./words/visitor-words.ts";
import type { Locale } from "./kit/locale.tsx";

/** What goes into `<div id="root">`, nothing around it; the browser takes it over with the same page and locale. */
export function renderPortal(page: PortalPage, locale: Locale): string {
  return renderToString(
    <PortalPageBody page={page} locale={locale} words={visitorWords[locale]} further={furtherPage} />,
  );
}

export function portalHead(page: PortalPage, locale: Locale): PortalHead {
  return headOf(page, locale);
}
