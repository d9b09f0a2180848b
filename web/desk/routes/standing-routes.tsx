import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { lazy } from "react";
import { Route } from "wouter";

const ListsPage = lazy(async () => ({ default: (await import("../../standing/lists-page.tsx")).ListsPage }));
const ListPage = lazy(async () => ({ default: (await import("../../standing/list-page.tsx")).ListPage }));
const LookupPage = lazy(async () => ({ default: (await import("../../standing/lookup-page.tsx")).LookupPage }));
const MeasuresPage = lazy(async () => ({ default: (await import("../../standing/measures-page.tsx")).MeasuresPage }));
const OwnListingsPage = lazy(async () => ({
  default: (await import("../../standing/own-listings-page.tsx")).OwnListingsPage,
}));
const SuppliersPage = lazy(async () => ({
  default: (await import("../../standing/suppliers-page.tsx")).SuppliersPage,
}));

/** Address to page, for `DeskRoutes`. */
export function standingRoutes(session: SessionView) {
  return (
    <>
      <Route path="/desk/own/listings">
        <OwnListingsPage session={session} />
      </Route>
      <Route path="/desk/lists" component={ListsPage} />
      <Route path="/desk/lists/:id">{({ id }) => <ListPage key={id} id={id} />}</Route>
      <Route path="/desk/standing" component={LookupPage} />
      <Route path="/desk/measures" component={MeasuresPage} />
      <Route path="/desk/suppliers" component={SuppliersPage} />
    </>
  );
}
