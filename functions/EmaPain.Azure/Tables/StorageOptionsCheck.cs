using Microsoft.Extensions.Options;

namespace EmaPain.Azure.Tables;

/// <summary>Stops the start where an account is not named, or named twice.</summary>
public sealed class StorageOptionsCheck : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        string[] issues =
        [
            .. Issues(nameof(options.Identity), options.Identity),
            .. Issues(nameof(options.Operations), options.Operations),
            .. Issues(nameof(options.Research), options.Research),
        ];
        return issues.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(issues);
    }

    private static IEnumerable<string> Issues(string account, StorageAccountOptions options)
    {
        if (string.IsNullOrEmpty(options.ConnectionString) == (options.TableEndpoint is null))
        {
            yield return $"{StorageOptions.Section}:{account} takes either ConnectionString (one machine) or TableEndpoint (Azure).";
        }
    }
}
