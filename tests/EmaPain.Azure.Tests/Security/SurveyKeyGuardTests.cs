using System.Security.Cryptography;
using System.Text;
using EmaPain.Azure.Security;

namespace EmaPain.Azure.Tests.Security;

public sealed class SurveyKeyGuardTests
{
    private const string Key = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private const string Body = """{"id":"a1"}""";
    private readonly SurveyKeyGuard guard = new(Key);

    [Theory]
    [InlineData(Key, true)]
    [InlineData("BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", false)]
    [InlineData("AAAA", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_our_key_opens(string? given, bool opens) => Assert.Equal(opens, guard.IsKey(given));

    [Fact]
    public void A_signature_holds_for_its_body_only()
    {
        var signature = $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), Encoding.UTF8.GetBytes(Body)))}";

        Assert.True(guard.IsSignature(signature, Body));
        Assert.True(guard.IsSignature(signature.ToUpperInvariant(), Body));
        Assert.False(guard.IsSignature(signature, Body + " "));
        Assert.False(guard.IsSignature(signature[7..], Body));
        Assert.False(guard.IsSignature(signature[..^2], Body));
        Assert.False(guard.IsSignature(signature + "00", Body));
        Assert.False(guard.IsSignature("sha256=no hex", Body));
        Assert.False(guard.IsSignature(null, Body));
    }

    [Fact]
    public void Without_a_key_nobody_is_let_in()
    {
        Assert.False(new SurveyKeyGuard(null).IsKey(null));
        Assert.False(new SurveyKeyGuard("").IsKey(""));
        Assert.False(new SurveyKeyGuard("").IsSignature($"sha256={Convert.ToHexString(HMACSHA256.HashData(Array.Empty<byte>(), Encoding.UTF8.GetBytes(Body)))}", Body));
    }
}
