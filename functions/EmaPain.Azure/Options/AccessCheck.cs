namespace EmaPain.Azure.Options;

/// <summary>Nobody from outside gets in without a token: without a tenant the app starts on loopback only.</summary>
internal static class AccessCheck
{
    private const int KeyLength = 32;

    public static void Check(EmaPainOptions options, bool isInAzure, SettingFaults faults)
    {
        var webhook = options.Webhook;
        faults.Unless(
            webhook.PublicUrl is { IsAbsoluteUri: true, Scheme: "https" or "http" },
            "Webhook:PublicUrl",
            "is missing; set it to scheme, host and port under which Event Grid and staff reach the app.");
        var local = !isInAzure && webhook.PublicUrl is { IsAbsoluteUri: true, IsLoopback: true };
        faults.Unless(
            local || webhook.PublicUrl is not { IsAbsoluteUri: true, Scheme: "http" },
            "Webhook:PublicUrl",
            "has to be https; plain http is for one machine only.");
        faults.Unless(
            local || IsSet(webhook.TenantId),
            "Webhook:TenantId",
            "is missing; anybody could post events. Set it to the Entra tenant whose tokens Event Grid brings, or run on one machine with a loopback PublicUrl.");
        faults.Unless(
            !IsSet(webhook.TenantId) || IsSet(webhook.Audience),
            "Webhook:Audience",
            "is missing; set it to the application id of the app registration that the event subscription names.");
        faults.UnlessBase64(options.Surveys.Key, KeyLength, "Surveys:Key");
        Staff(options.Staff, local, faults);
    }

    private static void Staff(StaffOptions staff, bool local, SettingFaults faults)
    {
        faults.Unless(
            local || staff.Keys.Count == 0,
            "Staff:Keys",
            "are for one machine only; remove them and set EmaPain:Staff:TenantId and EmaPain:Staff:Audience.");
        faults.Unless(
            !local || IsSet(staff.TenantId) || staff.Keys.Count > 0,
            "Staff:Keys",
            "is missing; nobody could enrol anybody. Set EmaPain:Staff:Keys:<person> to the output of 'openssl rand -hex 32'.");
        faults.Unless(
            local || IsSet(staff.TenantId),
            "Staff:TenantId",
            "is missing; set it to the Entra tenant of the staff.");
        faults.Unless(
            !IsSet(staff.TenantId) || (IsSet(staff.Audience) && IsSet(staff.Role)),
            "Staff:Audience",
            "is missing, or EmaPain:Staff:Role is; set them to the application id of the staff app registration and to its app role.");
        faults.Unless(staff.CallsPerMinute is null or >= 1, "Staff:CallsPerMinute", "has to be 1 or more; 120 is more than people type.");
        foreach (var (person, key) in staff.Keys)
        {
            faults.Unless(key.Length >= KeyLength, $"Staff:Keys:{person}", $"has to have at least {KeyLength} characters; make one with 'openssl rand -hex 32'.");
            faults.Unless(!person.Contains(':', StringComparison.Ordinal), $"Staff:Keys:{person}", "has a colon in its person id; name the person without.");
        }
    }

    private static bool IsSet(string? value) => !string.IsNullOrWhiteSpace(value);
}
