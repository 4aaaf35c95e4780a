namespace EmaPain.Domain.Screening;

/// <summary>Says in words what people write by a sign.</summary>
internal static class Signs
{
    private static readonly (string Sign, string Said)[] Known =
        [("k!ll", "kill"), ("🔫", " gun "), ("💊", " pills "), ("🔪", " knife "), ("⚰", " coffin "), ("🪦", " grave "), ("☠", " skull ")];

    public static string InWords(string text) =>
        Known.Aggregate(text, (said, sign) => said.Replace(sign.Sign, sign.Said, StringComparison.OrdinalIgnoreCase));
}
