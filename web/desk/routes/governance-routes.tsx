import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { lazy } from "react";
import { Route } from "wouter";

const ChartersPage = lazy(async () => ({
  default: (await import("../../governance/charters/charters-page.tsx")).ChartersPage,
}));
const CharterPage = lazy(async () => ({
  default: (await import("../../governance/charters/charter-page.tsx")).CharterPage,
}));
const BodiesPage = lazy(async () => ({
  default: (await import("../../governance/bodies/bodies-page.tsx")).BodiesPage,
}));
const PartyPage = lazy(async () => ({ default: (await import("../../governance/party/party-page.tsx")).PartyPage }));
const SetupsPage = lazy(async () => ({
  default: (await import("../../governance/self-discipline/setups-page.tsx")).SetupsPage,
}));
const MeetingsPage = lazy(async () => ({
  default: (await import("../../governance/meetings/meetings-page.tsx")).MeetingsPage,
}));
const MeetingPage = lazy(async () => ({
  default: (await import("../../governance/meetings/meeting-page.tsx")).MeetingPage,
}));
const PlanPage = lazy(async () => ({ default: (await import("../../governance/meetings/plan-page.tsx")).PlanPage }));
const ReplanPage = lazy(async () => ({
  default: (await import("../../governance/meetings/plan-page.tsx")).ReplanPage,
}));
const ResolutionsPage = lazy(async () => ({
  default: (await import("../../governance/meetings/resolutions-page.tsx")).ResolutionsPage,
}));
const DuesPage = lazy(async () => ({ default: (await import("../../governance/dues/dues-page.tsx")).DuesPage }));
const OwnDuesPage = lazy(async () => ({
  default: (await import("../../governance/dues/own-dues-page.tsx")).OwnDuesPage,
}));
const CooperationsPage = lazy(async () => ({
  default: (await import("../../governance/cooperations/cooperations-page.tsx")).CooperationsPage,
}));
const InternalRulesPage = lazy(async () => ({
  default: (await import("../../governance/internal-rules/internal-rules-page.tsx")).InternalRulesPage,
}));
const DecouplingPage = lazy(async () => ({
  default: (await import("../../governance/decoupling/decoupling-page.tsx")).DecouplingPage,
}));
const RoundPage = lazy(async () => ({
  default: (await import("../../governance/decoupling/round-page.tsx")).RoundPage,
}));
const SealsPage = lazy(async () => ({ default: (await import("../../governance/seals/seals-page.tsx")).SealsPage }));
const DocumentPage = lazy(async () => ({
  default: (await import("../../governance/seals/document-page.tsx")).DocumentPage,
}));

/** Address to page, for `DeskRoutes`. */
export function governanceRoutes(session: SessionView) {
  return (
    <>
      <Route path="/desk/charters" component={ChartersPage} />
      <Route path="/desk/charters/:id">{({ id }) => <CharterPage key={id} id={id} />}</Route>
      <Route path="/desk/bodies" component={BodiesPage} />
      <Route path="/desk/party-building" component={PartyPage} />
      <Route path="/desk/self-discipline-body" component={SetupsPage} />
      <Route path="/desk/meetings" component={MeetingsPage} />
      <Route path="/desk/meetings/new" component={PlanPage} />
      <Route path="/desk/meetings/:id">{({ id }) => <MeetingPage key={id} id={id} />}</Route>
      <Route path="/desk/meetings/:id/plan">{({ id }) => <ReplanPage key={id} id={id} />}</Route>
      <Route path="/desk/resolutions" component={ResolutionsPage} />
      <Route path="/desk/dues" component={DuesPage} />
      <Route path="/desk/own/dues">
        <OwnDuesPage session={session} />
      </Route>
      <Route path="/desk/cooperations" component={CooperationsPage} />
      <Route path="/desk/internal-rules" component={InternalRulesPage} />
      <Route path="/desk/decoupling" component={DecouplingPage} />
      <Route path="/desk/decoupling/:id">{({ id }) => <RoundPage key={id} id={id} />}</Route>
      <Route path="/desk/seals" component={SealsPage} />
      <Route path="/desk/documents/:id" component={DocumentPage} />
    </>
  );
}
