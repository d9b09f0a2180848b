import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { lazy } from "react";
import { Route } from "wouter";

const ClocksPage = lazy(async () => ({ default: (await import("../../access/clocks-page.tsx")).ClocksPage }));
const NumbersPage = lazy(async () => ({ default: (await import("../../access/numbers-page.tsx")).NumbersPage }));
const FollowersPage = lazy(async () => ({ default: (await import("../../access/followers-page.tsx")).FollowersPage }));
const AccountsPage = lazy(async () => ({ default: (await import("../../access/accounts-page.tsx")).AccountsPage }));
const JournalPage = lazy(async () => ({ default: (await import("../../access/journal-page.tsx")).JournalPage }));
const WorkPage = lazy(async () => ({ default: (await import("../../access/work-page.tsx")).WorkPage }));
const SecurityPage = lazy(async () => ({ default: (await import("../../access/security-page.tsx")).SecurityPage }));

/** Address to page, for `DeskRoutes`. */
export function accessRoutes(session: SessionView) {
  return (
    <>
      <Route path="/desk/clocks" component={ClocksPage} />
      <Route path="/desk/accounts">
        <AccountsPage session={session} />
      </Route>
      <Route path="/desk/numbers" component={NumbersPage} />
      <Route path="/desk/journal" component={JournalPage} />
      <Route path="/desk/work" component={WorkPage} />
      <Route path="/desk/followers" component={FollowersPage} />
      <Route path="/desk/security">
        <SecurityPage session={session} />
      </Route>
    </>
  );
}
