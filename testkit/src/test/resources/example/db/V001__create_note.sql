create table example.note (text text not null);
