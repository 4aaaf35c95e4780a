using System.Text.RegularExpressions;
using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Practice;

public sealed partial class SecretTests
{
    /// <summary>Azurite's key, which its documentation publishes.</summary>
    private const string Public = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly string[] Written = [".cs", ".json", ".csproj", ".props", ".targets", ".md", ".txt", ".bicep", ".bicepparam", ".bash", ".yml", ".http", ""];

    [Fact]
    public void No_file_holds_a_secret() => HouseRule.IsKept(
        from path in Checkout.Files
        where Written.Contains(Path.GetExtension(path)) && !path.EndsWith("lock.json", StringComparison.Ordinal)
        from secret in Secrets(Checkout.Read(path))
        select $"{path}: {secret}",
        "Secrets come from Key Vault, or from scripts/setup on one machine.");

    [Theory]
    [InlineData("AccountName=a;AccountKey=", 64)]
    [InlineData("endpoint=https://a;accesskey=", 32)]
    [InlineData("SharedAccessKey=", 32)]
    [InlineData("var key = \"", 64)]
    public void A_key_is_found(string before, int bytes) =>
        Assert.Single(Secrets(before + Convert.ToBase64String([.. Enumerable.Range(0, bytes).Select(n => (byte)(n * 37))])));

    [Theory]
    [InlineData("https://a.table.core.windows.net/?sv=2024&sig=" + "abcdefghijklmnopqrstuvwxyz%3D")]
    [InlineData("-----BEGIN RSA PRIVATE " + "KEY-----")]
    public void A_signature_or_private_key_is_found(string text) => Assert.Single(Secrets(text));

    private static IEnumerable<string> Secrets(string text) =>
        Secret().Matches(text).Select(match => match.Value).Where(value => !value.Contains(Public, StringComparison.Ordinal)).Select(value => value[..Math.Min(24, value.Length)]);

    // A storage key is 64 bytes, which base64 writes as 86 characters and two signs of equality.
    [GeneratedRegex("""(?:(?:AccountKey|accesskey|SharedAccessKey)=[A-Za-z0-9+/]{24,}=*|[?&]sig=[\w%]{20,}|-----BEGIN [A-Z ]*PRIVATE KEY|(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{86}==)""")]
    private static partial Regex Secret();
}
