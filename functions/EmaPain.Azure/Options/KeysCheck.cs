namespace EmaPain.Azure.Options;

/// <summary>The keys have their length.</summary>
internal static class KeysCheck
{
    private const int KeyBytes = 32;

    public static void Check(EmaPainOptions options, SettingFaults faults)
    {
        var contacts = options.ContactKeys;
        faults.UnlessBase64(contacts.PhoneHmacKey, KeyBytes, "ContactKeys:PhoneHmacKey");
        faults.Unless(
            contacts.EncryptionKeys.ContainsKey(contacts.CurrentKeyId),
            "ContactKeys:CurrentKeyId",
            "names none of EmaPain:ContactKeys:EncryptionKeys; set it to the id of one of them.");
        foreach (var (id, key) in contacts.EncryptionKeys)
        {
            var setting = $"ContactKeys:EncryptionKeys:{id}";
            faults.UnlessBase64(key, KeyBytes, setting);
            faults.Unless(
                key.Length <= Base64Length(KeyBytes),
                setting,
                "is longer than Base64 of 32 bytes, the size of an AES-256 key; make one with 'openssl rand -base64 32'.");
        }

        faults.UnlessBase64(options.Allocation.SeedKey, KeyBytes, "Allocation:SeedKey");
        faults.UnlessBase64(options.Links.SigningKey, KeyBytes, "Links:SigningKey");
        faults.Unless(
            options.Links.Lifetime >= TimeSpan.FromHours(1) && options.Links.Lifetime <= TimeSpan.FromDays(90),
            "Links:Lifetime",
            "has to be between 01:00:00 and 90.00:00:00.");
    }

    private static int Base64Length(int bytes) => (bytes + 2) / 3 * 4;
}
