-- Every plan has to be unpacked to be measured.
SELECT count(*), sum(length(plan::text)) FROM workload.captures;
