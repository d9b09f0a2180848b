import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { lazy } from "react";
import { Redirect, Route } from "wouter";
import { openPages } from "../desk-pages.ts";

const WaitingPage = lazy(async () => ({ default: (await import("../../supervision/waiting-page.tsx")).WaitingPage }));
const DatesPage = lazy(async () => ({ default: (await import("../../supervision/dates-page.tsx")).DatesPage }));
const NoticesPage = lazy(async () => ({
  default: (await import("../../supervision/notices/notices-page.tsx")).NoticesPage,
}));
const NoticeSettingsPage = lazy(async () => ({
  default: (await import("../../supervision/notices/notice-settings-page.tsx")).NoticeSettingsPage,
}));
const HooksPage = lazy(async () => ({ default: (await import("../../supervision/hooks/hooks-page.tsx")).HooksPage }));
const DeliveriesPage = lazy(async () => ({
  default: (await import("../../supervision/hooks/deliveries-page.tsx")).DeliveriesPage,
}));

/** Address to page, for `DeskRoutes`. */
export function supervisionRoutes(session: SessionView) {
  const first = openPages(session.can)[0]?.path ?? "/desk/security";
  return (
    <>
      <Route path="/desk">{first === "/desk" ? <WaitingPage /> : <Redirect to={first} />}</Route>
      <Route path="/desk/waiting" component={WaitingPage} />
      <Route path="/desk/dates" component={DatesPage} />
      <Route path="/desk/notices" component={NoticesPage} />
      <Route path="/desk/notice-settings" component={NoticeSettingsPage} />
      <Route path="/desk/hooks">
        <HooksPage session={session} />
      </Route>
      <Route path="/desk/hooks/:id">{({ id }) => <DeliveriesPage id={id} />}</Route>
    </>
  );
}
