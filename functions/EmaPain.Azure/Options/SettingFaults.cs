namespace EmaPain.Azure.Options;

/// <summary>What is wrong with the settings: the setting, what it lacks, the remedy.</summary>
internal sealed class SettingFaults
{
    private readonly List<string> all = [];

    public IReadOnlyList<string> All => all;

    public void Unless(bool right, string setting, string sentence)
    {
        if (!right)
        {
            all.Add($"{EmaPainOptions.Section}:{setting} {sentence}");
        }
    }

    public void UnlessBase64(string? value, int bytes, string setting) => Unless(
        IsBase64(value, bytes), setting, $"has to be Base64 of at least {bytes} bytes; make one with 'openssl rand -base64 {bytes}'; in Azure keep it in Key Vault.");

    private static bool IsBase64(string? value, int bytes)
    {
        var buffer = new byte[value?.Length ?? 0];
        return Convert.TryFromBase64String(value ?? "", buffer, out var length) && length >= bytes;
    }
}
