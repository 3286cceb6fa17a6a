#include "patterns.h"

#include <gtest/gtest.h>

namespace viendan {
namespace {

TEST(Patterns, MatchWhatTheySayAndNotTheNearestMiss) {
  for (const Pattern& each : patterns()) {
    SCOPED_TRACE(each.name);
    const re2::RE2& compiled = pattern(each.name);
    ASSERT_TRUE(compiled.ok()) << compiled.error();
    EXPECT_TRUE(re2::RE2::PartialMatch(each.match, compiled));
    EXPECT_FALSE(re2::RE2::PartialMatch(each.near_miss, compiled));
  }
}

}  // namespace
}  // namespace viendan
