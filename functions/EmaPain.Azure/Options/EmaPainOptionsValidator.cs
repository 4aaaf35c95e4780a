using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace EmaPain.Azure.Options;

/// <summary>Stops the start and names every wrong setting with its remedy; no value of a setting is repeated.</summary>
public sealed class EmaPainOptionsValidator(IConfiguration configuration) : IValidateOptions<EmaPainOptions>
{
    /// <summary>Set by Azure for every app that it runs.</summary>
    private const string SiteName = "WEBSITE_SITE_NAME";

    /// <summary>The account of the host and of every queue trigger.</summary>
    private const string TriggerAccount = "AzureWebJobsStorage";

    public ValidateOptionsResult Validate(string? name, EmaPainOptions options)
    {
        var faults = new SettingFaults();
        StorageCheck.Check(options.Storage, faults);
        faults.Unless(
            configuration[TriggerAccount] is not { Length: > 0 } triggers
                || options.Storage.Operations.ConnectionString is not { Length: > 0 } written
                || triggers == written,
            "Storage:Operations:ConnectionString",
            $"names another account than {TriggerAccount}, where the queue triggers read; set both to the operations account.");
        ServicesCheck.Check(options, faults);
        KeysCheck.Check(options, faults);
        AccessCheck.Check(options, IsInAzure, faults);
        return faults.All.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.All);
    }

    private bool IsInAzure => configuration[SiteName] is { Length: > 0 };
}
