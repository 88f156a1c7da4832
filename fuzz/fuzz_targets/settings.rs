#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| drempel_fuzz::settings(data));
