using System.Globalization;
using EmaPain.Local.Parts;

namespace EmaPain.Local.Trial;

/// <summary>The app's settings on this machine, by the same names as in Azure.</summary>
internal static class TrialSettings
{
    /// <summary>Where the study files are.</summary>
    public const string Folder = "EmaPain:StudiesFolder";

    /// <summary>A trial's weeks pass within an hour of the machine's clock, by which the service's mails are counted.</summary>
    private const string EveryMail = "1000000";

    /// <summary>The machine's own settings, with those of its options in their place.</summary>
    public static IReadOnlyDictionary<string, string?> Of(TrialMachine machine, Uri address)
    {
        var settings = OfThisMachine(machine, address);
        foreach (var (name, value) in machine.Options.Settings)
        {
            settings[name] = value;
        }

        return settings.Where(setting => setting.Value is not null).ToDictionary();
    }

    public static string StudiesOf(TrialMachine machine) => machine.Options.Settings.GetValueOrDefault(Folder) ?? RepositoryFolders.Studies;

    private static Dictionary<string, string?> OfThisMachine(TrialMachine machine, Uri address) => new()
    {
        ["AzureWebJobsStorage"] = machine.Storage.Operations,
        ["EmaPain:Storage:Identity:ConnectionString"] = machine.Storage.Identity,
        ["EmaPain:Storage:Operations:ConnectionString"] = machine.Storage.Operations,
        ["EmaPain:Storage:Research:ConnectionString"] = machine.Storage.Research,
        ["EmaPain:Sms:ConnectionString"] = machine.Carrier.ConnectionString,
        ["EmaPain:Sms:UnitsPerMinute"] = "",
        ["EmaPain:Mail:From"] = "study@example.org",
        ["EmaPain:Mail:Operators"] = "operators@emapain.example",
        ["EmaPain:Mail:ConnectionString"] = machine.Carrier.ConnectionString,
        ["EmaPain:Mail:HourlyLimit"] = EveryMail,
        ["EmaPain:Mail:Smtp:Host"] = "127.0.0.1",
        ["EmaPain:Mail:Smtp:Port"] = machine.SecondWay.Port.ToString(CultureInfo.InvariantCulture),
        ["EmaPain:Mail:Smtp:Tls"] = "false",
        ["EmaPain:ContactKeys:PhoneHmacKey"] = machine.Keys.PhoneHmac,
        ["EmaPain:ContactKeys:CurrentKeyId"] = "this-machine",
        ["EmaPain:ContactKeys:EncryptionKeys:this-machine"] = machine.Keys.Contacts,
        ["EmaPain:Links:SigningKey"] = machine.Keys.Links,
        ["EmaPain:Surveys:Key"] = machine.Keys.Surveys,
        ["EmaPain:Allocation:SeedKey"] = machine.Keys.Allocation,
        [$"EmaPain:Staff:Keys:{TrialKeys.Coordinator}"] = machine.Keys.Staff,
        ["EmaPain:Staff:CallsPerMinute"] = "",
        [$"EmaPain:Staff:Keys:{TrialKeys.Bookkeeper}"] = machine.Keys.Bookkeeping,
        ["EmaPain:Staff:Unblinded:0"] = TrialKeys.Bookkeeper,
        ["EmaPain:Webhook:PublicUrl"] = address.ToString(),
        [Folder] = RepositoryFolders.Studies,
    };
}
