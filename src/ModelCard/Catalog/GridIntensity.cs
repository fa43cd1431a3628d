using System.Globalization;
using System.Text;

namespace ModelCard.Catalog;

/// <summary>
/// How much greenhouse gas a kilowatt hour of electricity causes where a cloud provider has its machines, as the machine learning CO2 impact calculator has it (mlco2/impact, read 2026-11,
/// figures of 2016 to 2021; Lacoste et al. 2019, arXiv:1910.09700). They are gross figures: what a provider says to offset is not taken off. One row is left out (Seeweb: 0 g).
/// </summary>
internal sealed class GridIntensity
{
    // provider|code of the region|grams of CO2 equivalent per kWh|name of the region|country
    private const string Table = """
        gcp|asia-east1|557||Taiwan
        gcp|asia-east2|702||China
        gcp|asia-northeast1|516||Japan
        gcp|asia-northeast2|516||Japan
        gcp|asia-south1|920||India
        gcp|asia-southeast1|419||Singapore
        gcp|australia-southeast1|802||Australia
        gcp|europe-north1|211||Finland
        gcp|europe-west1|267||Belgium
        gcp|europe-west2|623||United Kingdom
        gcp|europe-west3|615||Germany
        gcp|europe-west4|569||Netherlands
        gcp|europe-west6|16||Switzerland
        gcp|northamerica-northeast1|34.5||Canada
        gcp|southamerica-east1|205||Brazil
        gcp|us-central1|566.3||USA
        gcp|us-east1|367.8||USA
        gcp|us-east4|367.8||USA
        gcp|us-west1|297.6||USA
        gcp|us-west2|240.6||USA
        gcp|us-west3|272.1||USA
        aws|us-east-2|568.2|US East (Ohio)|USA
        aws|us-east-1|367.8|US East (N. Virginia)|USA
        aws|us-west-1|240.6|US West (N. California)|USA
        aws|us-west-2|297.6|US West (Oregon)|USA
        aws|ap-east-1|702|Asia Pacific (Hong Kong)|China
        aws|ap-south-1|920|Asia Pacific (Mumbai)|India
        aws|ap-northeast-3|516|Asia Pacific (Osaka-Local)|Japan
        aws|ap-northeast-2|517|Asia Pacific (Seoul)|South Korea
        aws|ap-southeast-1|419|Asia Pacific (Singapore)|Singapore
        aws|ap-southeast-2|802|Asia Pacific (Sydney)|Australia
        aws|ap-northeast-1|516|Asia Pacific (Tokyo)|Japan
        aws|ca-central-1|20|Canada (Central)|Canada
        aws|cn-north-1|680|China (Beijing)|China
        aws|cn-northwest-1|680|China (Ningxia)|China
        aws|eu-central-1|615|EU (Frankfurt)|Germany
        aws|eu-west-1|617|EU (Ireland)|Ireland
        aws|eu-west-2|623|EU (London)|United Kingdom
        aws|eu-west-3|105|EU (Paris)|France
        aws|eu-north-1|47|EU (Stockholm)|Sweden
        aws|sa-east-1|205|South America (São Paulo)|Brazil
        aws|us-gov-east-1|568.2|AWS GovCloud (US-East)|USA
        aws|us-gov-west-1|297.6|AWS GovCloud (US)|USA
        azure|eastasia|702|East Asia|Hong Kong
        azure|southeastasia|419|Southeast Asia|Singapore
        azure|centralus|736.6|Central US|USA
        azure|eastus|367.8|East US|USA
        azure|eastus2|367.8|East US 2|USA
        azure|westus|240.6|West US|USA
        azure|northcentralus|568.2|North Central US|USA
        azure|southcentralus|460.4|South Central US|USA
        azure|northeurope|617|North Europe|Ireland
        azure|westeurope|569|West Europe|Netherlands
        azure|japanwest|516|Japan West|Japan
        azure|japaneast|516|Japan East|Japan
        azure|brazilsouth|205|Brazil South|Brazil
        azure|australiaeast|802|Australia East|Australia
        azure|australiasoutheast|805|Australia Southeast|Australia
        azure|southindia|920|South India|India
        azure|centralindia|920|Central India|India
        azure|westindia|920|West India|India
        azure|canadacentral|69.3|Canada Central|Canada
        azure|canadaeast|20|Canada East|Canada
        azure|uksouth|623|UK South|United Kingdom
        azure|ukwest|623|UK West|United Kingdom
        azure|westcentralus|297.6|West Central US|USA
        azure|westus2|297.6|West US 2|USA
        azure|koreacentral|517|Korea Central|South Korea
        azure|koreasouth|517|Korea South|South Korea
        azure|francecentral|105|France Central|France
        azure|francesouth|105|France South|France
        azure|australiacentral|900|Australia Central|Australia
        azure|australiacentral2|900|Australia Central 2|Australia
        azure|southafricanorth|1009|South Africa North|South Africa
        azure|southafricawest|1009|South Africa West|South Africa
        ovh|gra|105|Gravelines|France
        ovh|bhs|20|Beauharnois|Canada
        scaleway|Paris|105|Paris|France
        coreweave|LGA1|282.75|US East|USA
        coreweave|ORD1|424.5|US Central|USA
        coreweave|LAS1|474.58|US West|USA
        """;

    private GridIntensity(string name, decimal grams)
    {
        Name = name;
        GramsPerKilowattHour = grams;
    }

    /// <summary>The grid for people, such as <c>the grid of Google Cloud Platform us-central1</c>.</summary>
    public string Name { get; }

    /// <summary>Grams of CO2 equivalent per kilowatt hour.</summary>
    public decimal GramsPerKilowattHour { get; }

    /// <summary>The name of a provider for people, or <see langword="null"/> for one the table does not have.</summary>
    public static string? ProviderName(string text) => ProviderOf(text) switch
    {
        "gcp" => "Google Cloud Platform",
        "aws" => "Amazon Web Services",
        "azure" => "Azure",
        "ovh" => "OVHcloud",
        "scaleway" => "Scaleway",
        "coreweave" => "CoreWeave",
        _ => null,
    };

    /// <summary>The grid of a provider's region, which is named by its code or by its name.</summary>
    public static GridIntensity? OfRegion(string provider, string region)
    {
        var wanted = Plain(region);
        if (ProviderOf(provider) is not { } known || wanted.Length == 0)
        {
            return null;
        }

        foreach (var line in Table.Split('\n'))
        {
            var cells = line.Trim().Split('|');
            if (cells[0] == known && (Plain(cells[1]) == wanted || Plain(cells[3]) == wanted))
            {
                return new GridIntensity($"the grid of {ProviderName(known)} {cells[1]}", Grams(cells));
            }
        }

        return null;
    }

    /// <summary>The grid of a country, which is the last part of a place; only where all its regions have one figure, because a country may have grids as different as its provinces.</summary>
    public static GridIntensity? OfCountry(string place)
    {
        var wanted = Plain(place.Substring(place.LastIndexOf(',') + 1));
        string? name = null;
        decimal? grams = null;
        foreach (var line in Table.Split('\n'))
        {
            var cells = line.Trim().Split('|');
            if (wanted.Length > 0 && Plain(cells[4]) == CountryOf(wanted))
            {
                if (grams is { } other && other != Grams(cells))
                {
                    return null;
                }

                name = cells[4];
                grams = Grams(cells);
            }
        }

        return grams is { } known ? new GridIntensity($"the grid of {name}", known) : null;
    }

    private static decimal Grams(string[] cells) => decimal.Parse(cells[2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static string? ProviderOf(string text) => Plain(text) switch
    {
        "gcp" or "google" or "googlecloud" or "googlecloudplatform" or "googlecloudplatformgcp" => "gcp",
        "aws" or "amazon" or "amazonwebservices" or "amazonwebservicesaws" => "aws",
        "azure" or "microsoft" or "microsoftazure" => "azure",
        "ovh" or "ovhcloud" => "ovh",
        "scaleway" => "scaleway",
        "coreweave" => "coreweave",
        _ => null,
    };

    private static string CountryOf(string plain) => plain switch
    {
        "uk" or "greatbritain" => "unitedkingdom",
        "thenetherlands" => "netherlands",
        "republicofkorea" => "southkorea",
        _ => plain,
    };

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
        }

        return plain.ToString();
    }
}
