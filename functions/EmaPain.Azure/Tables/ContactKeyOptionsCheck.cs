using Microsoft.Extensions.Options;

namespace EmaPain.Azure.Tables;

/// <summary>Stops the start where a key is missing or has the wrong length; never prints one.</summary>
public sealed class ContactKeyOptionsCheck : IValidateOptions<ContactKeyOptions>
{
    public ValidateOptionsResult Validate(string? name, ContactKeyOptions options)
    {
        string[] issues = [.. Issues(options)];
        return issues.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(issues);
    }

    internal static IEnumerable<string> Issues(ContactKeyOptions options)
    {
        if (!options.Keys.ContainsKey(options.CurrentKeyId))
        {
            yield return $"{ContactKeyOptions.Section}:Keys has no key of the id that CurrentKeyId names.";
        }

        foreach (var (id, key) in options.Keys)
        {
            if (BytesOf(key) != ContactSeal.KeyBytes)
            {
                yield return $"{ContactKeyOptions.Section}:Keys:{id} is not {ContactSeal.KeyBytes} bytes in Base64.";
            }
        }

        if (BytesOf(options.HmacKey) is not >= ContactSeal.KeyBytes)
        {
            yield return $"{ContactKeyOptions.Section}:HmacKey is not at least {ContactSeal.KeyBytes} bytes in Base64.";
        }
    }

    private static int? BytesOf(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var count) ? count : null;
    }
}
