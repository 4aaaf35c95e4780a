using EmaPain.Functions.Triggers.Operation;
using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Infrastructure;

/// <summary>The health page tells the commit that scripts/deploy gave the build and looks for in the package.</summary>
public sealed class BuiltCommitTests
{
    [Theory]
    [InlineData("1.0.0+0123456789abcdef0123456789abcdef01234567", "0123456789abcdef0123456789abcdef01234567")]
    [InlineData("1.0.0", null)]
    [InlineData(null, null)]
    public void The_commit_stands_behind_the_plus(string? version, string? commit) => Assert.Equal(commit, BuiltCommit.Of(version));

    [Fact]
    public void The_build_gets_the_commit_by_the_name_that_it_knows() =>
        Assert.Contains("\"-p:SourceRevisionId=$commit\"", Checkout.Read("scripts/deploy.bash"), StringComparison.Ordinal);
}
