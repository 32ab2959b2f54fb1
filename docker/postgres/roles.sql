-- Once, in an empty server: the owner migrates, the service works and owns nothing.
create role ayumi_owner login password :'owner_password';
create role ayumi_app nologin;
grant ayumi_app to ayumi_owner;
create role ayumi_service login password :'service_password' in role ayumi_app;
create database ayumi owner ayumi_owner encoding 'UTF8' template template0 locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8';
revoke connect, temporary on database ayumi from public;
grant connect on database ayumi to ayumi_service;
