-- Every definition that a figure was ever counted by, under its hash. A released figure names the hash, so what it counted
-- stays readable when the country pack has long said it anew.
create table figures.definition (
    definition_hash text    not null primary key,
    act             uuid    not null,
    figure          text    not null,
    version         integer not null check (version > 0),
    hashed          text    not null, -- the exact text of which the hash is the SHA-256
    check (definition_hash = encode(sha256(convert_to(hashed, 'UTF8')), 'hex'))
);

-- The same as people read it, in each language of the country; empty where a language has no words of its own.
create table figures.definition_words (
    definition_hash text not null references figures.definition (definition_hash),
    language        text not null,
    act             uuid not null,
    name            text not null,
    definition      text not null,
    note            text not null,
    primary key (definition_hash, language)
);
