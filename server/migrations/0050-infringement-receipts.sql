-- Whoever has no account complains of what was done with their data on the portal, and follows it by a receipt as a complaint
-- about a member is followed (0036).
alter table infringement drop constraint infringement_channel_check;
alter table infringement add constraint infringement_channel_check check (channel in ('own', 'portal', 'paper', 'telephone'));

-- The hash of the code it is looked up by; what came in before has none.
alter table infringement add column receipt_hash bytea check (length(receipt_hash) = 32);
create index infringement_by_receipt on infringement (receipt_hash) where receipt_hash is not null;
-- The code opens this one complaint, in whichever association it lies.
create policy bearer on infringement for select using (receipt_hash = brought_token());
