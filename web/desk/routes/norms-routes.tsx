import { lazy } from "react";
import { Route } from "wouter";

const NormsPage = lazy(async () => ({ default: (await import("../../norms/norms-page.tsx")).NormsPage }));
const NormPage = lazy(async () => ({ default: (await import("../../norms/norm-page.tsx")).NormPage }));
const ProposalsPage = lazy(async () => ({
  default: (await import("../../norms/proposals/proposals-page.tsx")).ProposalsPage,
}));
const ProposalPage = lazy(async () => ({
  default: (await import("../../norms/proposals/proposal-page.tsx")).ProposalPage,
}));

/** Address to page, for `DeskRoutes`. */
export function normsRoutes() {
  return (
    <>
      <Route path="/desk/norms" component={NormsPage} />
      <Route path="/desk/norms/:id">{({ id }) => <NormPage key={id} id={id} />}</Route>
      <Route path="/desk/proposals" component={ProposalsPage} />
      <Route path="/desk/proposals/:id">{({ id }) => <ProposalPage key={id} id={id} />}</Route>
    </>
  );
}
