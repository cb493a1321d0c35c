-- Records at the same address are found by it when duplicates are looked for.
create index listing_address on institutions.listing (address, county);
