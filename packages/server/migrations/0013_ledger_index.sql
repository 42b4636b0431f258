-- Who a request works as, where, and whether that rests just now: said in one call, in the message with its BEGIN. Settings
-- end with the transaction. A procedure, because it answers nothing that would have to be described and read.
create procedure begin_request(school text, authority text, account text, called_by text, feature text)
  language plpgsql as $$
declare
  was text;
begin
  was := set_config('role', 'lienthong_app', true);
  was := set_config('app.school_id', school, true);
  was := set_config('app.authority_id', authority, true);
  was := set_config('app.account_id', account, true);
  was := set_config('app.caller', called_by, true);
  if feature is not null then
    perform refuse_if_frozen(school::uuid, feature);
  end if;
end
$$;
