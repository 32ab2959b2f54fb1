-- Once, in an empty server: the owner migrates, API and worker have a login each and own nothing.
create role ayumi_owner login password :'owner_password';
create role ayumi_app nologin;
create role ayumi_worker nologin;
grant ayumi_app, ayumi_worker to ayumi_owner;
create role ayumi_service login password :'service_password' in role ayumi_app;
create role ayumi_projector login password :'worker_password' in role ayumi_worker;
create database ayumi owner ayumi_owner encoding 'UTF8' template template0 locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8';
revoke connect, temporary on database ayumi from public;
grant connect on database ayumi to ayumi_service, ayumi_projector;
