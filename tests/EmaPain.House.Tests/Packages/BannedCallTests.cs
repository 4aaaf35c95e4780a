using System.Text.RegularExpressions;
using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Packages;

/// <summary>Clock, random ids and waiting come from outside, so that a trial can be played again.</summary>
public sealed class BannedCallTests
{
    [Theory]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTimeOffset.Now")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("P:NodaTime.SystemClock.Instance")]
    [InlineData("M:System.Guid.NewGuid")]
    [InlineData("P:System.Random.Shared")]
    [InlineData("M:System.Random.#ctor")]
    [InlineData("M:System.Threading.Thread.Sleep(System.Int32)")]
    [InlineData("M:System.Threading.Thread.Sleep(System.TimeSpan)")]
    public void The_call_is_banned(string symbol) => Assert.Contains(Checkout.Read("BannedSymbols.txt").Split('\n'), line => line.StartsWith(symbol + ";", StringComparison.Ordinal));

    [Fact]
    public void The_list_goes_to_the_compiler_of_every_project()
    {
        Assert.Contains("<AdditionalFiles Include=\"$(RepositoryRoot)BannedSymbols.txt\" />", Checkout.Read("Directory.Build.props"), StringComparison.Ordinal);
        // A second Directory.Build.props hides the first one unless it imports it.
        HouseRule.IsKept(
            Checkout.Files.Where(file => file.EndsWith("/Directory.Build.props", StringComparison.Ordinal) && !Checkout.Read(file).Contains("GetPathOfFileAbove", StringComparison.Ordinal)),
            "It hides the Directory.Build.props of the root.");
        Assert.DoesNotContain(Checkout.Files, file => file.EndsWith("/Directory.Packages.props", StringComparison.Ordinal));
    }

    [Fact]
    public void No_project_and_no_setting_lifts_the_ban() => HouseRule.IsKept(
        Checkout.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal) || file.EndsWith(".props", StringComparison.Ordinal)
                || file.EndsWith(".targets", StringComparison.Ordinal) || file.EndsWith(".editorconfig", StringComparison.Ordinal))
            .Where(file => Checkout.Read(file).Contains("RS0030", StringComparison.Ordinal)),
        "Lift a ban for one line, by a pragma with its reason.");

    [Fact]
    public void Whoever_silences_a_warning_says_why() => HouseRule.IsKept(Sources.All.SelectMany(Silent), "'#pragma warning disable' needs '// reason' behind it.");

    [Theory]
    [InlineData("#pragma warning disable CA1031\n", 1)]
    [InlineData("#pragma warning disable CA1031 // Whatever failed, the text may have gone out.\n", 0)]
    [InlineData("#pragma warning restore CA1031\n", 0)]
    public void A_silence_without_reason_is_found(string code, int faults) => Assert.Equal(faults, Silent(SourceFile.Of(code)).Count());

    private static IEnumerable<string> Silent(SourceFile source) =>
        source.Text.Split('\n').Where(line => Regex.IsMatch(line, @"^\s*#pragma warning disable(?!.*//\s*\S)")).Select(line => $"{source.Path}: {line.Trim()}");
}
