import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { lazy } from "react";
import { Route } from "wouter";

const CataloguePage = lazy(async () => ({
  default: (await import("../../catalogue/catalogue-page.tsx")).CataloguePage,
}));
const EntryPage = lazy(async () => ({ default: (await import("../../catalogue/entry-page.tsx")).EntryPage }));
const DocumentsRegisterPage = lazy(async () => ({
  default: (await import("../../catalogue/register-page.tsx")).RegisterPage,
}));
const PacksPage = lazy(async () => ({ default: (await import("../../catalogue/packs-page.tsx")).PacksPage }));
const PackPage = lazy(async () => ({ default: (await import("../../catalogue/pack-page.tsx")).PackPage }));
const CalendarPage = lazy(async () => ({ default: (await import("../../catalogue/calendar-page.tsx")).CalendarPage }));

/** Address to page, for `DeskRoutes`. */
export function catalogueRoutes(session: SessionView) {
  return (
    <>
      <Route path="/desk/catalogue">
        <CataloguePage can={session.can} />
      </Route>
      <Route path="/desk/catalogue/:kind/:id">
        {({ kind, id }) => <EntryPage kind={kind} id={id} can={session.can} />}
      </Route>
      <Route path="/desk/normative-documents" component={DocumentsRegisterPage} />
      <Route path="/desk/packs">
        <PacksPage can={session.can} />
      </Route>
      <Route path="/desk/packs/:id">{({ id }) => <PackPage key={id} id={id} />}</Route>
      <Route path="/desk/calendar">
        <CalendarPage can={session.can} />
      </Route>
    </>
  );
}
