#ifndef VIENDAN_TESTS_SUPPORT_SANITIZED_H_
#define VIENDAN_TESTS_SUPPORT_SANITIZED_H_

// VIENDAN_TEST_SANITIZED: under AddressSanitizer, whose shadow memory leaves no
// limit of memory to set, which keeps what was freed, and needs a pipe.
#if defined(__SANITIZE_ADDRESS__)
#define VIENDAN_TEST_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define VIENDAN_TEST_SANITIZED
#endif
#endif

#endif  // VIENDAN_TESTS_SUPPORT_SANITIZED_H_
